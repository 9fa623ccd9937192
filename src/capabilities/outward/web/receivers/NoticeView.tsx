import { Button, Drawer } from '@mantine/core'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { moment } from '../../../../web/kit/instants.ts'
import type { NoticeDelivery, replayNotices } from '../../receivers/contract.ts'
import styles from '../Outward.module.css'
import { receiversQuery } from './queries.ts'
import { say } from './say.ts'

interface NoticeViewProps {
  receiverId: string
  delivery: NoticeDelivery
  onClose: () => void
}

/** One delivery: what was sent, what was answered, and telling it again. */
export function NoticeView({ receiverId, delivery, onClose }: NoticeViewProps) {
  const { id, at, why, body, answer, status } = delivery
  const mayManage = useMay('settings:manage')
  const replaying = useChangeOf(
    receiversQuery.queryKey,
    () => ask<typeof replayNotices>('POST', '/api/receivers/:id/replay', { id: receiverId, deliveryId: id }),
    { done: ({ deliveries }) => say('replayed', { count: deliveries }) },
  )
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={say('delivery', { when: moment(at) })}>
      <div className={styles.view}>
        {why && <strong>{why}</strong>}
        {mayManage && (
          <div>
            <Button
              variant="filled"
              loading={replaying.isPending}
              onClick={() => replaying.mutate(undefined, { onSuccess: onClose })}
            >
              {say('replay')}
            </Button>
          </div>
        )}
        <Text title={say('sent')} text={JSON.stringify(JSON.parse(body), null, 2)} />
        <Text
          title={status ? `${say('answered')} (${status})` : say('answered')}
          text={answer || say('answeredNothing')}
        />
      </div>
    </Drawer>
  )
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
    </section>
  )
}
