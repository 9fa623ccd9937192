import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { RankShown } from '../../results/contract.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { ShareValue } from './share-words.tsx'

/** Options by their mean place, best first. */
export function Ranking({ label, ranks }: { label: string; ranks: RankShown[] }) {
  const columns: Column<RankShown>[] = [
    { key: 'option', head: say('answer'), cell: (row) => row.label },
    {
      key: 'place',
      head: say('place'),
      isNumber: true,
      sortBy: ({ place }) => place.value,
      cell: ({ place: { value, low, high } }) =>
        value === null ? (
          <span className={styles.quiet}>{say('tooFew')}</span>
        ) : (
          <>
            {figure(value, 'mean')}
            {low !== null && high !== null && (
              <small className={styles.margin}> ± {margin(low, high, 'mean')}</small>
            )}
          </>
        ),
    },
    {
      key: 'first',
      head: say('first'),
      isNumber: true,
      sortBy: ({ first }) => first.value,
      cell: ({ first }) => <ShareValue of={first} />,
    },
    { key: 'n', head: 'n', isNumber: true, cell: ({ place }) => count(place.n) },
  ]
  return <Table label={label} rows={ranks} rowKey={({ item }) => item} columns={columns} />
}
