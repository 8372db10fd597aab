//! The lists from which is chosen in which step something comes or goes. What is chosen while a
//! step is shown is most often about that step: it stands first.

use crate::catalogue::words as names;
use crate::language::Language;
use crate::plan::{Answer, Availability, Lifecycle, MAX_STEP, View};
use crate::session::Session;

/// No list offers more steps than this.
const MOST_STEPS: u32 = 60;

/// Values with their names, in groups.
type Groups<T> = Vec<Vec<(T, String)>>;

/// The steps that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Steps {
    /// The highest step that the plan names.
    last: u32,
    /// The step that is shown, in the target the last; `None` while today is.
    shown: Option<u32>,
}

impl Steps {
    /// Those of the plan, with the step that is shown.
    pub fn of(session: &Session) -> Self {
        Self { last: session.last_step(), shown: session.in_view().shown_step() }
    }

    /// The steps of the plan in order and one more; `now` is among them.
    pub fn all(self, now: Option<u32>) -> Vec<u32> {
        let most = self.last.saturating_add(1).clamp(1, MAX_STEP.min(MOST_STEPS));
        let mut steps: Vec<u32> = (1..=most).collect();
        steps.extend(now.filter(|step| *step > most));
        steps
    }

    /// When a property may hold.
    pub fn availabilities(
        self,
        now: Option<Availability>,
        language: Language,
    ) -> Groups<Availability> {
        let always = [Availability::Yes, Availability::No];
        let changes = [Availability::From, Availability::Until];
        self.groups(&always, changes, now.and_then(Availability::step), |value| {
            names::availability(value, language)
        })
    }

    /// Whether a property holds in the view that is shown.
    pub fn holds(self, now: Availability) -> bool {
        now.holds(self.shown.map_or(View::Today, View::Step))
    }

    /// What a property becomes when it is switched on or off as it is seen: for good in today, and
    /// in a step from or until that step.
    pub fn switched(self, now: Availability) -> Availability {
        use Availability::{From, No, Until, Yes};
        match (self.shown, self.holds(now), now) {
            (None, true, _) => No,
            (None, false, _) => Yes,
            // What is switched on and off again is as it was.
            (Some(_), true, From(_)) => No,
            (Some(step), true, _) => Until(step),
            (Some(_), false, Until(_)) => Yes,
            (Some(step), false, _) => From(step),
        }
    }

    /// What may be said of an expectation.
    pub fn answers(self, now: Option<Answer>, language: Language) -> Groups<Answer> {
        let always = [Answer::Yes, Answer::No, Answer::NotApplicable, Answer::Unknown];
        let changes = [Answer::From, Answer::Until];
        self.groups(&always, changes, now.and_then(Answer::step), |value| {
            names::answer(value, language)
        })
    }

    /// When an element may be there.
    pub fn lifecycles(self, now: Option<Lifecycle>, language: Language) -> Groups<Lifecycle> {
        let changes = [Lifecycle::Planned, Lifecycle::Retiring];
        let always = [Lifecycle::Existing, Lifecycle::Envisioned];
        self.groups(&always, changes, now.and_then(Lifecycle::step), |value| {
            names::lifecycle(value, language)
        })
    }

    fn groups<T: Copy>(
        self,
        always: &[T],
        changes: [fn(u32) -> T; 2],
        now: Option<u32>,
        name: impl Fn(T) -> String,
    ) -> Groups<T> {
        let named = |value: T| (value, name(value));
        let (shown, others): (Vec<u32>, Vec<u32>) =
            self.all(now).into_iter().partition(|step| Some(*step) == self.shown);
        let of_shown = shown.iter().flat_map(|step| changes.map(|change| named(change(*step))));
        let mut groups = vec![always.iter().copied().map(named).collect(), of_shown.collect()];
        groups
            .extend(changes.map(|change| others.iter().map(|step| named(change(*step))).collect()));
        groups.retain(|group: &Vec<(T, String)>| !group.is_empty());
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Availability::{From, No, Until, Yes};

    #[test]
    fn the_shown_step_stands_first_and_none_is_lost() {
        let order = |steps: Steps, now| -> Vec<Vec<Availability>> {
            let groups = steps.availabilities(Some(now), Language::English);
            groups.iter().map(|group| group.iter().map(|(value, _)| *value).collect()).collect()
        };
        let today = Steps { last: 2, shown: None };
        let all = [vec![Yes, No], vec![From(1), From(2), From(3)]];
        assert_eq!(order(today, Yes)[..2], all);
        assert_eq!(order(today, Yes)[2], [Until(1), Until(2), Until(3)]);
        let second = Steps { last: 2, shown: Some(2) };
        let expected = [
            vec![Yes, No],
            vec![From(2), Until(2)],
            vec![From(1), From(3)],
            vec![Until(1), Until(3)],
        ];
        assert_eq!(order(second, Yes), expected);
        // A step beyond those of the plan is there if it is the value.
        assert_eq!(order(second, From(9))[2], [From(1), From(3), From(9)]);
        // In an empty plan whose target is shown the first step is all there is.
        let empty = Steps { last: 0, shown: Some(1) };
        assert_eq!(order(empty, No), [vec![Yes, No], vec![From(1), Until(1)]]);
    }

    #[test]
    fn a_switch_changes_what_is_seen() {
        let today = Steps { last: 3, shown: None };
        let second = Steps { last: 3, shown: Some(2) };
        for (steps, before, after) in [
            (today, No, Yes),
            (today, Yes, No),
            (today, From(1), Yes),
            (today, Until(1), No),
            (second, No, From(2)),
            (second, From(3), From(2)),
            (second, From(2), No),
            (second, From(1), No),
            (second, Yes, Until(2)),
            (second, Until(3), Until(2)),
            (second, Until(2), Yes),
            (second, Until(1), Yes),
        ] {
            assert_eq!(steps.switched(before), after, "{before:?} in {:?}", steps.shown);
            assert_ne!(steps.holds(before), steps.holds(after), "{before:?} in {:?}", steps.shown);
        }
    }

    #[test]
    fn lifecycles_are_offered_likewise() {
        let steps = Steps { last: 1, shown: Some(1) };
        let groups = steps.lifecycles(None, Language::German);
        let first: Vec<Lifecycle> = groups.iter().map(|group| group[0].0).collect();
        assert_eq!(
            first,
            [
                Lifecycle::Existing,
                Lifecycle::Planned(1),
                Lifecycle::Planned(2),
                Lifecycle::Retiring(2)
            ]
        );
        assert_eq!(groups[1].len(), 2, "it comes or goes in the shown step");
    }
}
