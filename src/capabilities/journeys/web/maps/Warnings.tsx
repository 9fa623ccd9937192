import { Tag } from '../../../../web/kit/Tag.tsx'
import type { MapShown } from '../../maps/contract.ts'
import styles from './Page.module.css'
import { say } from './say.ts'

/** Why a map may fail, each with how that is mended; nothing where it stands on firm ground. */
export function Warnings({ map }: { map: MapShown }) {
  if (map.warnings.length === 0) return null
  return (
    <details className={styles.warnings}>
      <summary>
        <Tag tone="warn">{say('warningsN', { count: map.warnings.length })}</Tag> {say(map.warnings[0]!)}
      </summary>
      <ul>
        {map.warnings.map((warning) => (
          <li key={warning}>
            {say(warning)} <b>{say(`${warning} fix`)}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}
