import { Button } from '@mantine/core'
import { Card } from '../../../web/kit/Card.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { ImportFile } from '../imports/contract.ts'
import { useStart } from './ImportStartPage.tsx'
import { say } from './import-say.ts'
import styles from './Missing.module.css'

/** A file that the mapping has no use for, with a way to import it by itself. */
export function Unused({ file }: { file: ImportFile }) {
  const starting = useStart()
  return (
    <Card
      className={styles.unused}
      title={
        <>
          {file.name} <Tag>{say('unused')}</Tag>
        </>
      }
    >
      <p>{file.tool ? say('unusedTool', { tool: file.tool }) : say('unusedWords')}</p>
      <Button loading={starting.isPending} onClick={() => starting.mutate([file.id])}>
        {say('importAlone')}
      </Button>
      <Wrong error={starting.error} />
    </Card>
  )
}
