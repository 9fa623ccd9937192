import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { previewQuery } from './questions.ts'
import { type DraftGroup, definitionOf } from './tree.ts'

/** How long to wait after the last change before asking, in ms. */
const patience = 350

/** What the draft means, asked when people pause; the answer before stays until then. */
export function usePreview(draft: DraftGroup, id?: string) {
  const text = JSON.stringify(definitionOf(draft))
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    if (text === asked) return
    const waiting = setTimeout(() => setAsked(text), patience)
    return () => clearTimeout(waiting)
  }, [text, asked])
  const preview = useQuery(previewQuery(asked, id))
  return { ...preview, isBehind: text !== asked || preview.isPlaceholderData }
}
