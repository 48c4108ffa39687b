// Which fields of a record hold instructions or credentials, told by their names.

/** Fields that only a tenant's admins may see. Imported ones are kept apart and never indexed, others' are hidden. */
export const SECRET =
  /(?:^|_)(?:system|moderation|safety|proactive|processing)_(?:\w+_)?(?:prompt|response|instructions?)|^private$|credential|secret|password|api_?key|access_?token/i;
