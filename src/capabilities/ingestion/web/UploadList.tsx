import { Button } from '@mantine/core'
import { count, percent } from '../../../web/kit/numbers.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { ImportFile } from '../imports/contract.ts'
import { say } from './import-say.ts'
import { sizeOf } from './sizes.ts'
import styles from './UploadList.module.css'
import type { Upload } from './use-uploads.ts'

interface UploadListProps {
  uploads: Upload[]
  onRemove: (key: number) => void
}

/** Every given file with how far it is, or what is wrong with it. */
export function UploadList({ uploads, onRemove }: UploadListProps) {
  return (
    <ul className={styles.uploads}>
      {uploads.map((upload) => (
        <li key={upload.key}>
          <div className={styles.name}>
            <strong>{upload.name}</strong>
            <span>{sizeOf(upload.size)}</span>
          </div>
          <div className={styles.state}>
            <State {...upload} />
          </div>
          <Button
            variant="subtle"
            aria-label={say('takeOut', { name: upload.name })}
            onClick={() => onRemove(upload.key)}
          >
            {say('take')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function State({ name, sent, file, error }: Upload) {
  if (error) return <Wrong error={error} />
  if (file) return <Looked {...file} />
  if (sent === undefined) return say('waiting')
  if (sent === 1) return say('reading')
  return (
    <>
      <progress value={sent} max={1} aria-label={name} /> {say('uploading', { share: percent(sent) })}
    </>
  )
}

function Looked({ format, encoding, columns, notices, tool }: ImportFile) {
  return (
    <>
      <Tag tone="good">{format.toUpperCase()}</Tag> {say('columns', { count: columns.length })}
      {tool && ` · ${tool}`}
      {encoding !== 'utf-8' && ` · ${say('encoding', { encoding })}`}
      {notices.slice(0, mostNotices).map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {notices.length > mostNotices && <p>+ {count(notices.length - mostNotices)}</p>}
    </>
  )
}

const mostNotices = 3
