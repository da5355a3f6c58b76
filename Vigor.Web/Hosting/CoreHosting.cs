using Vigor.Core.Ai.Services;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data.Services;
using Vigor.Core.Exercises.Services;
using Vigor.Core.Operations.Services;
using Vigor.Core.People.Mail;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;

namespace Vigor.Web.Hosting;

/// <summary>What Vigor does, apart from its pages.</summary>
internal static class CoreHosting
{
    /// <summary>Adds every feature of the core, in the order of its floors.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddData(configuration)
        .AddExercises()
        .AddPeople()
        .AddMail(configuration)
        .AddPush(configuration)
        .AddAi(configuration)
        .AddPlans()
        .AddTraining()
        .AddCoach()
        .AddOperations(configuration);
}
