using Vigor.Core.People;
using Vigor.Web.Components.ProfileFields;

namespace Vigor.Web.Pages.Onboarding;

/// <summary>One of the six steps of onboarding.</summary>
/// <param name="Number">1 to 6; stands in the address.</param>
/// <param name="Title">The heading.</param>
/// <param name="Text">One sentence under it.</param>
/// <param name="Store">The profile with the answers of this step.</param>
/// <param name="CanSkip">Whether the first plan can do without it.</param>
internal sealed record Step(int Number, string Title, string Text, Func<Answers, Details, Profile, Profile> Store, bool CanSkip = true)
{
    public const int Welcome = 1, Goals = 2, Level = 3, Equipment = 4, Limitations = 5, Schedule = 6;

    private static readonly Step[] All =
    [
        new(Welcome, "Welcome to Vigor", "Six short steps, and each can be changed later. Then your first workout is written.", (_, details, profile) => details.WithUnits(profile)),
        new(Goals, "Your goals", "They decide sets, reps and rest.", (answers, _, profile) => answers.WithGoals(profile), CanSkip: false),
        new(Level, "Your level", "It decides which exercises you get and how many.", (answers, details, profile) => details.WithAgeAndWeight(answers.WithLevel(profile)), CanSkip: false),
        new(Equipment, "Your equipment", "Vigor plans only with what you have.", (answers, _, profile) => answers.WithEquipment(profile)),
        new(Limitations, "Your body", "Nothing to say? Go on with Next.", (answers, _, profile) => answers.WithReadiness(answers.WithLimitations(profile))),
        new(Schedule, "Your week", "Every workout fits into these minutes.", (answers, _, profile) => answers.WithSchedule(profile)),
    ];

    /// <summary>The step of a number.</summary>
    public static Step Of(int number) => All[number - 1];

    /// <summary>The step somebody may be on who asks for one: what a plan cannot do without comes first.</summary>
    /// <param name="profile">What is known.</param>
    /// <param name="wanted">The number in the address; the next open step when absent.</param>
    public static int For(Profile profile, int? wanted)
    {
        var open = profile.IsOnboarded ? Welcome : profile.OnboardingStep;
        var step = Math.Clamp(wanted ?? open, Profile.FirstStep, Profile.LastStep);
        if (step > Goals && profile.Goals.Count == 0)
        {
            return Goals;
        }

        return step > Level && profile.Level is null ? Level : step;
    }
}
