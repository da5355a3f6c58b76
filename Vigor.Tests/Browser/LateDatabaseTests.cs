using Vigor.Tests.Browser.Player;
using Vigor.Tests.Onboarding;
using Vigor.Tests.Profiles;

namespace Vigor.Tests.Browser;

/// <summary>Journeys with a database that answers late: nothing that was typed is lost, nothing is done twice, no late answer is drawn over a newer one.</summary>
public sealed class LateDatabaseTests(LateVigor late) : IClassFixture<LateVigor>
{
    [Fact]
    public Task Steps_of_the_onboarding() => new OnboardingTests(late).Two_clicks_in_a_row_are_two_steps_and_a_double_click_is_one();

    [Fact]
    public Task Parts_of_the_profile() => new ProfilePageTests(late).Each_part_is_saved_by_itself_and_comes_back();

    [Fact]
    public Task The_theme() => new ProfilePageTests(late).The_theme_changes_at_once_and_stays();

    [Fact]
    public Task Filters_of_the_library() => new LibraryJourneyTests(late).A_muscle_is_tapped_and_leads_to_an_exercise_that_shows_it();

    [Fact]
    public Task A_target_and_a_pause() => new BadgesJourneyTests(late).A_target_is_chosen_and_a_pause_begins_and_ends();

    [Fact]
    public Task Body_weights() => new ProgressJourneyTests(late).A_body_weight_is_entered_changed_deleted_and_brought_back();

    [Fact]
    public Task Filters_and_months_of_the_history() => new ProgressJourneyTests(late).A_workout_is_found_by_exercise_by_day_and_in_the_calendar();

    [Fact]
    public Task A_programme() => new ProgrammeJourneyTests(late).CreateAndTrainAsync();

    [Fact]
    public Task Sets_of_a_workout() => new PlayerJourneyTests(late).A_set_taken_back_comes_back();

    [Fact]
    public Task Two_taps_on_send() => new CoachJourneyTests(late).Two_taps_on_send_ask_once();
}
