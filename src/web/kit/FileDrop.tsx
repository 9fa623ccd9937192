import { type DragEvent, type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import styles from './FileDrop.module.css'
import { say } from './say.ts'

interface FileDropProps {
  onFiles: (files: File[]) => void
  /** As the file chooser wants it: `.csv,.xlsx,.gz`. */
  accept?: string
  multiple?: boolean
  /** What may be given here, in words. */
  children?: ReactNode
}

/** Files by dropping or by choosing: the whole area is the label of an ordinary file input. */
export function FileDrop({ onFiles, accept, multiple = true, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null) => list && list.length > 0 && onFiles([...list])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <label
      className={classes(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className={styles.input}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = '' // so that the same file can be chosen again
        }}
      />
      <strong>{say('dropFile')}</strong>
      {children && <span>{children}</span>}
    </label>
  )
}
