import { readLabelled } from '../../src/language/signals/labelled/read.ts'
import { measureSignals } from '../../src/language/signals/measured.ts'
import { plain, table, withInterval } from './tables.ts'

/** Rules against labelled texts: the half that was not used to choose the words. */
export function signalsTable(): string {
  const rows = measureSignals(readLabelled()).map(
    ({ list, texts, there, precision, recall, f1, isInvented }) => [
      isInvented ? `${list} (invented replies)` : list,
      String(texts),
      String(there),
      withInterval(precision),
      withInterval(recall),
      plain(f1 ?? undefined),
    ],
  )
  return table(['Signal', 'n', 'there', 'Precision', 'Recall', 'F1'], rows)
}
