import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from './Confirm.tsx'

interface MergeIntoProps {
  /** What could take it in; with none of them there is nothing to offer. */
  others: readonly { id: string; name: string }[]
  words: Record<'title' | 'action' | 'open' | 'explained' | 'target', string>
  onMerge: (into: string) => Promise<unknown>
}

/** One thing goes into another of its kind, which is chosen and confirmed. */
export function MergeInto({ others, words, onMerge }: MergeIntoProps) {
  const [chosen, setChosen] = useState<string>()
  const into = chosen ?? others[0]?.id ?? ''
  if (others.length === 0) return null
  return (
    <Confirm
      title={words.title}
      action={words.action}
      onConfirm={() => onMerge(into)}
      trigger={(open) => <Button onClick={open}>{words.open}</Button>}
    >
      <p>{words.explained}</p>
      <NativeSelect
        mt="sm"
        label={words.target}
        value={into}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={others.map((other) => ({ value: other.id, label: other.name }))}
      />
    </Confirm>
  )
}
