import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newsQuery } from './questions.ts'

/** So far down the page, in pixels, one is reading: what comes then waits above instead of moving the text. */
const nearTop = 300

/**
 * Shows what comes while the page is open. New entries appear by themselves at the top of the line; for whoever has
 * scrolled they wait, and `waiting` says how many.
 */
export function useNews(id: string, { isAtNewest }: { isAtNewest: boolean }) {
  const { data: news } = useQuery(newsQuery(id))
  const queries = useQueryClient()
  const shown = useRef(news)
  const [waiting, setWaiting] = useState(0)
  useEffect(() => {
    if (!news) return
    const before = shown.current
    if (before?.mark === news.mark) return
    if (!before) {
      shown.current = news
      return
    }
    const more = news.entries - before.entries
    if (more > 0 && (!isAtNewest || scrollY > nearTop)) {
      setWaiting(more)
      void queries.invalidateQueries({ queryKey: ['customer', id, 'summary'] })
      return
    }
    shown.current = news
    setWaiting(0)
    void queries.invalidateQueries({ queryKey: ['customer', id] })
  }, [news, id, isAtNewest, queries])
  const show = async () => {
    shown.current = news
    setWaiting(0)
    await queries.invalidateQueries({ queryKey: ['customer', id] })
  }
  return { waiting, show }
}
