import { useState } from 'react'
import { FileDrop } from '../../../../web/kit/FileDrop.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import styles from './New.module.css'
import { say } from './say.ts'

interface FromFileProps {
  isBusy: boolean
  error: Error | null
  onBegin: (definition: Record<string, unknown>) => void
}

/** A survey that was exported, from here or from SurveyJS; what cannot be asked is told by the server. */
export function FromFile({ isBusy, error, onBegin }: FromFileProps) {
  const [unread, setUnread] = useState<Error | null>(null)
  const read = async ([file]: File[]) => {
    const definition = await file
      ?.text()
      .then(JSON.parse)
      .catch(() => null)
    if (typeof definition === 'object' && definition !== null) {
      setUnread(null)
      onBegin(definition)
    } else setUnread(Object.assign(new Error(say('noJson')), { fix: say('noJsonFix') }))
  }
  return (
    <div className={styles.form} aria-busy={isBusy}>
      <FileDrop accept=".json,application/json" multiple={false} onFiles={read}>
        {say('fileHint')}
      </FileDrop>
      <Wrong error={unread ?? error} />
    </div>
  )
}
