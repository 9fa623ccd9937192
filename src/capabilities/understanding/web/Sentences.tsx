import type { CommentInFull } from '../contract.ts'
import { feelingName, languageName } from './say.ts'
import styles from './Voice.module.css'

/** The words, each sentence on the ground of its feeling; said in words to whoever points at it. */
export function Sentences({ comment: { text, language, sentences } }: { comment: CommentInFull }) {
  const inOrder = sentences.toSorted((one, other) => one.start - other.start)
  return (
    <p
      className={styles.whole}
      lang={language || undefined}
      title={language && languageName(language)}
      dir="auto"
    >
      {inOrder.map(({ start, end, label }, at) => (
        <span key={start}>
          {text.slice(at === 0 ? 0 : inOrder[at - 1]!.end, start)}
          <span data-feeling={label} title={feelingName(label)}>
            {text.slice(start, end)}
          </span>
        </span>
      ))}
      {text.slice(inOrder.at(-1)?.end ?? 0)}
    </p>
  )
}
