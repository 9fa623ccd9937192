import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { questionOf, useAddress } from '../../../../web/client/address.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { BackButton } from '../BackButton.tsx'
import { type NeighboursAddress, readNeighboursAddress } from '../list-address.ts'
import { customersQuery } from '../questions.ts'
import styles from './Profile.module.css'
import { say } from './say.ts'

/** Back to the list; for whoever came from it, on to the next or previous of it: the address keeps which list that is. j and k do the same. */
export function Neighbours({ id }: { id: string }) {
  const list = readNeighboursAddress(useSearch({ strict: false }))
  const { place, of, previous, next } = useNeighbours(id)
  const navigate = useNavigate()
  useKeys((step) => {
    const to = step === 'next' ? next : previous
    if (to) void navigate({ to: '/customers/$id', params: { id: to }, search: list })
  })
  return (
    <>
      <BackButton />
      {place !== undefined && (
        <nav aria-label={say('neighbours')} className={styles.neighbours}>
          <Step to={previous} list={list} label={say('previous')} sign="‹" keyName="k" />
          <span>{say('place', { place: count(place), of })}</span>
          <Step to={next} list={list} label={say('next')} sign="›" keyName="j" />
          <span aria-hidden="true">
            <kbd>j</kbd> <kbd>k</kbd>
          </span>
        </nav>
      )}
    </>
  )
}

interface StepProps {
  to: string | undefined
  list: NeighboursAddress
  label: string
  sign: string
  keyName: string
}

function Step({ to, list, label, sign, keyName }: StepProps) {
  if (!to) return null
  return (
    <Link
      to="/customers/$id"
      params={{ id: to }}
      search={list}
      aria-label={label}
      aria-keyshortcuts={keyName}
      title={`${label} (${keyName})`}
    >
      {sign}
    </Link>
  )
}

/** The customers beside this one in the list its address names; more of the list is asked for when its end comes near. */
function useNeighbours(id: string) {
  const list = readNeighboursAddress(useSearch({ strict: false }))
  const { address } = useAddress()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...customersQuery(list, questionOf(address)),
    enabled: list.sort !== undefined,
  })
  const all = data?.pages.flatMap(({ customers }) => customers) ?? []
  const at = all.findIndex((one) => one.id === id)
  const isNearEnd = at >= 0 && at >= all.length - 2
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isNearEnd, hasNextPage, isFetchingNextPage, fetchNextPage])
  if (at < 0) return {}
  return {
    place: at + 1,
    of: `${count(all.length)}${hasNextPage ? '+' : ''}`,
    previous: all[at - 1]?.id,
    next: all[at + 1]?.id,
  }
}

/**
 * j and k while nothing in the page has the focus, as after coming here: whoever is inside the line of time walks
 * through its entries with them, and whoever types is left alone.
 */
function useKeys(go: (step: 'next' | 'previous') => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const focused = document.activeElement
      if (focused && focused !== document.body && focused.id !== 'main' && !focused.closest('nav')) return
      if (event.key === 'j') go('next')
      else if (event.key === 'k') go('previous')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
