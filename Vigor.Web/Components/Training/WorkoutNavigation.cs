using Microsoft.AspNetCore.Components;

namespace Vigor.Web.Components.Training;

/// <summary>The way to the workout player, which is no page of the circuit: it is always loaded.</summary>
internal static class WorkoutNavigation
{
    extension(NavigationManager navigation)
    {
        /// <summary>Opens the player with a workout.</summary>
        public void OpenWorkout(Guid session) => navigation.NavigateTo(Links.Session(session), forceLoad: true);

        /// <summary>Opens the player with a finished workout to be changed.</summary>
        public void OpenToEdit(Guid session) => navigation.NavigateTo(Links.EditWorkout(session), forceLoad: true);
    }
}
