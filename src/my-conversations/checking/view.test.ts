import { expect, it } from 'vitest';
import { joinViewPages, parseViewPage } from './view.ts';

it('reads views in the order of their positions, without duplicates', () => {
  const pages = [
    [
      { id: 3, title: 'Third', position: 30 },
      { id: '1', title: 'First', position: 10 },
    ],
    [
      { id: 1, title: 'First', position: 10 },
      { id: 4, title: 'Last' },
      { id: 2, title: 'Second', position: 20 },
    ],
  ].map((views) => parseViewPage({ views }) ?? []);
  expect(joinViewPages(pages)).toEqual([
    { id: '1', title: 'First' },
    { id: '2', title: 'Second' },
    { id: '3', title: 'Third' },
    { id: '4', title: 'Last' },
  ]);
});

it('leaves out views that are not active', () => {
  const views = [
    { id: 1, title: 'Old', active: false },
    { id: 2, title: 'Mine', active: true },
  ];
  expect(parseViewPage({ views })?.map(({ title }) => title)).toEqual(['Mine']);
});

it('names a view without a title by its ID', () => {
  const page = parseViewPage({ views: [{ id: 7, title: ' ' }, { id: 8 }] });
  expect(page?.map(({ title }) => title)).toEqual(['#7', '#8']);
});

it.each([{}, [], { views: 'none' }, { views: [null] }, { views: [{ id: 1 }, { id: {} }] }])(
  'cannot read %j',
  (body) => {
    expect(parseViewPage(body)).toBeNull();
  },
);
