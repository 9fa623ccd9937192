import { useRef, useState } from 'react'
import { toastDone } from '../../../web/kit/toast.ts'
import type { Comment } from '../contract.ts'
import { emotionNames, feelings, signalNames } from './address.ts'
import { type Label, labelKeys, saidBy } from './labels.ts'
import { say } from './say.ts'
import { type Said, useCorrecting } from './useCorrecting.ts'

interface LabellingParts {
  comment: Comment | undefined
  topics: readonly { id: string; name: string }[]
  isOn: boolean
}

interface Done {
  id: string
  at: string
  before: Said
}

/** Labels the open comment by keys; what was labelled since the page opened can be taken back, the last first. */
export function useLabelling({ comment, topics, isOn }: LabellingParts) {
  const { correct } = useCorrecting()
  const done = useRef<Done[]>([])
  const [labelled, setLabelled] = useState<ReadonlySet<string>>(new Set())
  const keys = labelKeys(topics)

  const label = async (one: Label) => {
    if (!comment) return
    const { id, at } = comment
    const before = asSaid(comment)
    if (!(await correct({ id, at }, saidBy(one, comment)))) return
    done.current.push({ id, at, before })
    setLabelled((before) => new Set([...before, id]))
  }

  const undo = async () => {
    const last = done.current.pop()
    if (!last) return toastDone(say('nothingToUndo'))
    if (!(await correct(last, last.before))) return
    if (!done.current.some(({ id }) => id === last.id))
      setLabelled((before) => new Set([...before].filter((id) => id !== last.id)))
    toastDone(say('undone'))
  }

  /** Whether the key meant something. */
  const press = (key: string): boolean => {
    if (!isOn) return false
    const one = keys.get(key)
    if (one) void label(one)
    if (key === 'u') void undo()
    return one !== undefined || key === 'u'
  }

  return { press, label, keys, comment, n: labelled.size }
}

function asSaid({ feeling, emotions, signals, topics }: Comment): Said {
  return {
    feeling: feelings.find((one) => one === feeling),
    emotions: emotionNames.filter((name) => emotions.includes(name)),
    signals: signalNames.filter((name) => signals.includes(name)),
    topics: topics.map(({ id }) => id),
  }
}
