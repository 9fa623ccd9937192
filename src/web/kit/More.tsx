import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { say } from './say.ts'

interface MoreProps {
  /** Is there a next page? */
  has: boolean
  isFetching: boolean
  onMore: () => unknown
}

/** The end of a list that goes on: fetches the next page when it comes near the screen, or by its button. */
export function More({ has, isFetching, onMore }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null)
  const more = useRef(onMore)
  more.current = onMore
  useEffect(() => {
    const end = button.current
    if (!has || isFetching || !end) return
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && more.current(), {
      rootMargin: '400px',
    })
    watch.observe(end)
    return () => watch.disconnect()
  }, [has, isFetching])
  if (!has) return null
  return (
    <Button ref={button} mt="sm" loading={isFetching} onClick={() => onMore()}>
      {say('more')}
    </Button>
  )
}
