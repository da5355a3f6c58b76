using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.People.Services;

/// <summary>Registers this feature.</summary>
public static class PeopleRegistration
{
    /// <summary>Adds profiles, body weights, exercises of people's own and their reminders.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<ProfileService>()
        .AddSingleton<BodyMeasureService>()
        .AddSingleton<BodyWeightService>()
        .AddSingleton<OwnExerciseService>()
        .AddSingleton<ReminderService>()
        .AddSingleton<SecurityLog>()
        .AddSingleton<PersonalData>()
        .AddSingleton<SignInService>();
}
