// One user of an organisation, whichever fields the server knows of them.
import { safeImage } from './safe-url.ts';
import { isObject, listOf, nameOf, textOf, type Unknowns } from './read-value.ts';

/** Where somebody works or has worked. */
export interface Resume {
  readonly jobTitle?: string | undefined;
  readonly company?: string | undefined;
  readonly industry?: string | undefined;
  readonly location?: string | undefined;
  readonly skills: readonly string[];
}

export interface Education {
  readonly degree?: string | undefined;
  readonly field?: string | undefined;
  readonly institution?: string | undefined;
}

/** A user as the app reads it. What is absent is not known, or not for the reader. */
export interface Person {
  readonly username: string;
  /** Their own name; the username where none is known. */
  readonly name: string;
  readonly email?: string | undefined;
  readonly image?: string | undefined;
  readonly role?: string | undefined;
  readonly departments: readonly string[];
  /** active, inactive, or a word of another server. */
  readonly status?: string | undefined;
  /** ISO dates or times. */
  readonly joined?: string | undefined;
  readonly lastLogin?: string | undefined;
  /** What they say of themselves. */
  readonly title?: string | undefined;
  readonly about?: string | undefined;
  readonly location?: string | undefined;
  readonly resume: Resume;
  readonly education: readonly Education[];
  readonly groups: readonly string[];
}

/** Reads a user; undefined without a username or an id that can stand for it. */
export function readUser(result: unknown, baseUrl = ''): Person | undefined {
  if (!isObject(result)) return undefined;
  const username = textOf(result['username']) ?? textOf(result['user_id']) ?? textOf(result['id']);
  if (username === undefined) return undefined;
  const metadata = isObject(result['metadata']) ? result['metadata'] : {};
  return {
    username,
    name: nameIn(result) ?? username,
    email: textOf(result['email']),
    image: safeImage(textOf(result['profile_image']) ?? textOf(result['image_url']), baseUrl),
    role: nameOf(result['role']),
    departments: listOf(result['departments'] ?? result['department'], nameOf),
    status: statusIn(result),
    joined: textOf(result['joined_date']) ?? textOf(result['date_joined']),
    lastLogin: textOf(result['last_login']),
    title: textOf(metadata['title']),
    about: textOf(metadata['bio']),
    location: textOf(metadata['location']),
    resume: readResume(result['user_resume'] ?? result['resume']),
    education: readEducation(result['education']),
    groups: listOf(result['user_groups'], nameOf),
  };
}

function nameIn(user: Unknowns): string | undefined {
  const parts = [textOf(user['first_name']), textOf(user['last_name'])].filter((part) => part !== undefined);
  return textOf(user['full_name']) ?? textOf(user['name']) ?? textOf(parts.join(' '));
}

function statusIn({ status, active, is_active }: Unknowns): string | undefined {
  const isActive = active ?? is_active;
  if (typeof isActive === 'boolean' && textOf(status) === undefined) return isActive ? 'active' : 'inactive';
  return textOf(status)?.toLowerCase();
}

/** Of several the first that is an object. */
function readResume(value: unknown): Resume {
  const [resume = {}] = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject);
  return {
    jobTitle: textOf(resume['job_title']),
    company: textOf(resume['company']),
    industry: textOf(resume['industry']),
    location: textOf(resume['location']),
    skills: listOf(resume['skills'], nameOf),
  };
}

function readEducation(value: unknown): Education[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject).flatMap((one) => {
    const education = {
      degree: textOf(one['degree']),
      field: textOf(one['field_of_study']),
      institution: nameOf(one['institution']),
    };
    return Object.values(education).some((said) => said !== undefined) ? [education] : [];
  });
}
