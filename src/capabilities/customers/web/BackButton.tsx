import { Button } from '@mantine/core'
import { useCanGoBack, useRouter } from '@tanstack/react-router'
import { ButtonLink } from '../../../web/client/links.tsx'
import { say } from './say.ts'

/** To where one came from, at the same place; to the list of customers for who came by a link. */
export function BackButton() {
  const router = useRouter()
  if (!useCanGoBack()) return <ButtonLink to="/customers">← {say('customers')}</ButtonLink>
  return <Button onClick={() => router.history.back()}>← {say('back')}</Button>
}
