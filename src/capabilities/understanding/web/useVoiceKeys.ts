import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Comment } from '../contract.ts'

interface VoiceKeys {
  comment: Comment | undefined
  step: (by: 1 | -1) => void
  toggleLabelling: () => void
  toggleCorrecting: () => void
  /** Labels; true where the key meant something. */
  press: (key: string) => boolean
}

/** The page by keyboard; while somebody types, or holds a modifier, keys are theirs. */
export function useVoiceKeys(keys: VoiceKeys) {
  const navigate = useNavigate()
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const { comment, step, toggleLabelling, toggleCorrecting, press } = latest.current
      const customer = comment?.customer?.id
      if (event.key === 'j' || event.key === 'x') step(1)
      else if (event.key === 'k') step(-1)
      else if (event.key === 'l') toggleLabelling()
      else if (event.key === 'c') toggleCorrecting()
      else if (event.key === 'o' && customer) navigate({ to: '/customers/$id', params: { id: customer } })
      else if (!press(event.key)) return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate])
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"]')
  )
}
