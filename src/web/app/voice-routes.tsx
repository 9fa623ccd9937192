import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  readConversationsAddress,
  readQuestionsAddress,
} from '../../capabilities/conversations/web/address.ts'
import { readVoiceAddress } from '../../capabilities/understanding/web/address.ts'
import { readSignalsAddress } from '../../capabilities/understanding/web/signals/address.ts'
import { inside } from './root.tsx'

/* The pages about what customers say. */

const voice = createRoute({
  getParentRoute: () => inside,
  path: '/voice',
  validateSearch: readVoiceAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/VoicePage.tsx'),
    'VoicePage',
  ),
})

const voiceSignals = createRoute({
  getParentRoute: () => inside,
  path: '/voice/signals',
  validateSearch: readSignalsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/signals/SignalsPage.tsx'),
    'SignalsPage',
  ),
})

const topics = createRoute({
  getParentRoute: () => inside,
  path: '/voice/topics',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/topics/TopicsPage.tsx'),
    'TopicsPage',
  ),
})

const topic = createRoute({
  getParentRoute: () => inside,
  path: '/voice/topics/$topic',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/topics/TopicPage.tsx'),
    'TopicPage',
  ),
})

const themes = createRoute({
  getParentRoute: () => inside,
  path: '/voice/themes',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/themes/ThemesPage.tsx'),
    'ThemesPage',
  ),
})

const theme = createRoute({
  getParentRoute: () => inside,
  path: '/voice/themes/$theme',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/themes/ThemePage.tsx'),
    'ThemePage',
  ),
})

const questions = createRoute({
  getParentRoute: () => inside,
  path: '/voice/questions',
  validateSearch: readQuestionsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/conversations/web/QuestionsPage.tsx'),
    'QuestionsPage',
  ),
})

const conversations = createRoute({
  getParentRoute: () => inside,
  path: '/conversations',
  validateSearch: readConversationsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/conversations/web/ConversationsPage.tsx'),
    'ConversationsPage',
  ),
})

const conversation = createRoute({
  getParentRoute: () => inside,
  path: '/conversations/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/conversations/web/ConversationPage.tsx'),
    'ConversationPage',
  ),
})

export const voiceRoutes = [
  themes,
  theme,
  voice,
  topics,
  topic,
  questions,
  voiceSignals,
  conversations,
  conversation,
] as const
