// What is counted of a group, in the order in which it is shown.
export const GROUP_METRICS = [
  'learners',
  'courses_enrolled',
  'courses_completed',
  'completion_rate',
  'pathways_completed',
  'certificates_earned',
  'skills_earned',
  'skills_points',
  'time_spent',
] as const;

export type GroupMetric = (typeof GROUP_METRICS)[number];
