import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMe } from '../../../../web/client/session.ts'
import narrowing from '../../../../web/kit/Narrowing.module.css'
import { count } from '../../../../web/kit/numbers.ts'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { casesQuery } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import { askedBy, type CasesAddress, kinds, shownStates } from './address.ts'
import styles from './List.module.css'
import { say } from './say.ts'

interface NarrowCasesProps {
  address: CasesAddress
  onChange: (part: CasesAddress) => void
}

const pauseMs = 250

/** Whose cases, what of them is late, and everything else they are found by; each choice says how many it would show. */
export function NarrowCases({ address, onChange }: NarrowCasesProps) {
  const find = useDebouncedCallback((search: string) => onChange({ search }), pauseMs)
  return (
    <div className={styles.narrow}>
      <Whose address={address} onChange={onChange} />
      <Choices address={address} onChange={onChange} />
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        defaultValue={address.search}
        onChange={({ currentTarget }) => find(currentTarget.value)}
      />
    </div>
  )
}

/** Counts of the list in view; absent until it has come. */
function useCounts(address: CasesAddress) {
  return useInfiniteQuery(casesQuery(askedBy(address))).data?.pages[0]?.counts
}

function Whose({ address: { owner, overdue, followUp, ...rest }, onChange }: NarrowCasesProps) {
  const counts = useCounts({ owner, overdue, followUp, ...rest })
  const shown = (n: number | undefined) => n !== undefined && <span>{count(n)}</span>
  return (
    <fieldset className={narrowing.row} aria-label={say('whose')}>
      <Pill aria-pressed={owner === undefined} onClick={() => onChange({ owner: undefined })}>
        {say('everybody')}
      </Pill>
      <Pill aria-pressed={owner === 'mine'} onClick={() => onChange({ owner: 'mine' })}>
        {say('mine')} {shown(counts?.mine)}
      </Pill>
      <Pill aria-pressed={owner === 'nobody'} onClick={() => onChange({ owner: 'nobody' })}>
        {say('nobody')} {shown(counts?.nobody)}
      </Pill>
      <Pill
        aria-pressed={overdue === true}
        onClick={() => onChange({ overdue: overdue ? undefined : true, followUp: undefined })}
      >
        {say('overdue')} {shown(counts?.overdue)}
      </Pill>
      <Pill
        aria-pressed={followUp === true}
        onClick={() =>
          onChange({ followUp: followUp ? undefined : true, overdue: undefined, state: undefined })
        }
      >
        {say('followUpDue')} {shown(counts?.followUpDue)}
      </Pill>
    </fieldset>
  )
}

function Choices({ address, onChange }: NarrowCasesProps) {
  const counts = useCounts(address)
  const me = useMe()
  const owners = (counts?.owners ?? []).filter(({ id }) => id !== me.id)
  return (
    <div className={narrowing.row}>
      {address.view !== 'board' && (
        <select
          aria-label={say('state')}
          value={address.state ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ state: shownStates.find((one) => one === currentTarget.value), followUp: undefined })
          }
        >
          <option value="">{say('unsolved')}</option>
          {shownStates.map((state) => (
            <option key={state} value={state}>
              {withCount(sayCase(state), counts?.states[state])}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={say('kind')}
        value={address.kind ?? ''}
        onChange={({ currentTarget }) => onChange({ kind: kinds.find((one) => one === currentTarget.value) })}
      >
        <option value="">{say('everyKind')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {withCount(sayCase(kind), counts?.kinds[kind])}
          </option>
        ))}
      </select>
      {counts?.units.some(({ unit }) => unit !== '') && (
        <select
          aria-label={say('unit')}
          value={address.unit ?? ''}
          onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
        >
          <option value="">{say('everyUnit')}</option>
          {counts.units
            .filter(({ unit }) => unit !== '')
            .map(({ unit, n }) => (
              <option key={unit} value={unit}>
                {withCount(unit, n)}
              </option>
            ))}
        </select>
      )}
      {(owners.length > 0 || isSomebody(address.owner)) && (
        <select
          aria-label={say('owner')}
          value={isSomebody(address.owner) ? address.owner : ''}
          onChange={({ currentTarget }) => onChange({ owner: currentTarget.value || undefined })}
        >
          <option value="">{say('everyOwner')}</option>
          {owners.map(({ id, name, n }) => (
            <option key={id} value={id}>
              {withCount(name, n)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** Somebody's id, and not `mine` or `nobody`. */
function isSomebody(owner: string | undefined): boolean {
  return owner !== undefined && owner !== 'mine' && owner !== 'nobody'
}

function withCount(name: string, n: number | undefined): string {
  return n === undefined ? name : `${name} (${count(n)})`
}
