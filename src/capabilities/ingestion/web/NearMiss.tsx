import { Button, Group } from '@mantine/core'
import { Card } from '../../../web/kit/Card.tsx'
import type { Import } from '../imports/contract.ts'
import type { Mapping } from '../imports/mapping.ts'
import { say } from './import-say.ts'
import styles from './NearMiss.module.css'

interface NearMissProps {
  of: NonNullable<Import['near']>
  onUse: (mapping: Mapping) => void
}

/** A file that almost is one we know: what is missing, what it may be called here, and one click to read it so. */
export function NearMiss({ of: { title, missing, mapping }, onUse }: NearMissProps) {
  return (
    <Card title={say('looksLike', { title })} className={styles.near}>
      <ul className={styles.missing} role="status">
        {missing.map(({ column, perhaps }) => (
          <li key={column}>
            {perhaps === null ? say('columnMissing', { column }) : say('columnPerhaps', { column, perhaps })}
          </li>
        ))}
      </ul>
      <Group gap="sm" mt="sm">
        <Button variant="filled" onClick={() => onUse(mapping)}>
          {say('readAs', { title })}
        </Button>
        <span className={styles.otherwise}>{say('readAsOtherwise')}</span>
      </Group>
    </Card>
  )
}
