import { Fragment } from 'react'
import styles from './Notes.module.css'

interface NoteWordsProps {
  text: string
  mentions: readonly { id: string; name: string }[]
}

/** What was written, with the colleagues named in it marked. */
export function NoteWords({ text, mentions }: NoteWordsProps) {
  const names = mentions.map(({ name }) => `@${name}`).toSorted((one, other) => other.length - one.length)
  if (names.length === 0) return <p className={styles.text}>{text}</p>
  const parts = text.split(new RegExp(`(${names.map(literal).join('|')})`, 'i'))
  return (
    <p className={styles.text}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
        <Fragment key={index}>{index % 2 === 1 ? <b>{part}</b> : part}</Fragment>
      ))}
    </p>
  )
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
