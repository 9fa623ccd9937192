import { Modal } from '@mantine/core'
import styles from './List.module.css'
import { say } from './say.ts'

const keys = ['j', 'k', 'a', 's', 'd', 'e', 'c', 'o', 'u', '?'] as const

/** What each key does here. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={say('keysTitle')}>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(`key_${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
