// @vitest-environment happy-dom
import ClockIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import { expect, it } from 'vitest';
import { PageNotice, type PageNoticeProps } from './page-notice.tsx';
import { renderWithProviders } from './test-page.tsx';

const container = document.createElement('div');

function show(tone: PageNoticeProps['tone'], isAlert?: boolean): void {
  renderWithProviders(
    <PageNotice
      icon={ClockIcon}
      title="No events"
      tone={tone}
      {...(isAlert === undefined ? {} : { isAlert })}
    >
      <p>There are no events yet.</p>
    </PageNotice>,
    container,
  );
}

it('shows a title and an explanation, and hides the icon from screen readers', () => {
  show('neutral');
  expect(container.querySelector('h2')?.textContent).toBe('No events');
  expect(container.querySelector('p')?.textContent).toBe('There are no events yet.');
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

it('is an alert for a failure, and where it is asked for', () => {
  show('danger');
  expect(container.querySelector('section')?.getAttribute('role')).toBe('alert');
  show('neutral');
  expect(container.querySelector('section')?.hasAttribute('role')).toBe(false);
  show('neutral', true);
  expect(container.querySelector('section')?.getAttribute('role')).toBe('alert');
});
