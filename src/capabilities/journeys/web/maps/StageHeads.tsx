import type { ColumnShown } from './columns.ts'
import styles from './Grid.module.css'

/** Above steps: the stage each lies in, over all of its steps. */
export function StageHeads({ columns }: { columns: readonly ColumnShown[] }) {
  const stages = [...Map.groupBy(columns, ({ id, stage }) => stage?.id ?? id).entries()]
  return (
    <tr className={styles.stages}>
      <th className={styles.corner} />
      {stages.map(([id, within]) => (
        <th key={id} scope="colgroup" colSpan={within.length}>
          {within[0]?.stage?.name}
        </th>
      ))}
    </tr>
  )
}
