import { classes } from '../../../../web/kit/classes.ts'
import styles from './Builder.module.css'
import { repaired } from './edit/repair.ts'
import { languageName } from './language-name.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import type { FindingShown } from './use-findings.ts'
import { headOf, listId } from './use-question-moves.ts'

interface FindingNoteProps {
  editing: Editing
  finding: FindingShown
}

/** What could be better and why; mended with one click where that can be done without thinking. */
export function FindingNote({ editing, finding }: FindingNoteProps) {
  const { survey, change, mayChange } = editing
  const { edit, fix, message, severity, language } = finding
  const mend = (mending: NonNullable<FindingShown['edit']>) => {
    // The note goes, and its button with it: the focus goes to what it was about.
    document.getElementById(finding.question === null ? listId : headOf(finding.question))?.focus()
    change(repaired(survey, mending))
  }
  return (
    <div className={classes(styles.finding, styles[severity])}>
      <span className="only-heard">{say(`severity_${severity}`)}: </span>
      <b>{message}</b> {language && survey.languages.length > 1 && <>({languageName(language)}) </>}
      {edit && mayChange ? (
        <button type="button" className={styles.mend} onClick={() => mend(edit)}>
          {fix}
        </button>
      ) : (
        fix
      )}
    </div>
  )
}
