using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Web.Account;

namespace Vigor.Web.Demo;

/// <summary>As whom somebody tries Vigor out. It goes along into their account when they make one.</summary>
/// <param name="Goal">What they train for.</param>
/// <param name="Level">How trained they are.</param>
internal sealed record DemoWish(FitnessGoal Goal, FitnessLevel Level)
{
    private const string Cookie = "vigor-wish";

    private static readonly HostCookies Cookies = new();

    /// <summary>What most who look at Vigor have in mind.</summary>
    public static DemoWish Usual { get; } = new(FitnessGoal.Strength, FitnessLevel.Intermediate);

    /// <summary>What was chosen in a browser; null when nothing was.</summary>
    public static DemoWish? Of(HttpRequest request) => Cookies.GetRequestCookie(request.HttpContext, Cookie)?.Split('.') is [var goal, var level] ? Read(goal, level) : null;

    /// <summary>A choice by its names; null when they are none.</summary>
    public static DemoWish? Read(string? goal, string? level) =>
        Links.Named<FitnessGoal>(goal) is { } aim && Links.Named<FitnessLevel>(level) is { } trained ? new(aim, trained) : null;

    /// <summary>Keeps it in the browser until it is closed.</summary>
    public void Keep(HttpContext context) => Cookies.AppendResponseCookie(context, Cookie, $"{Goal}.{Level}", new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });

    /// <summary>A profile that begins with what was chosen.</summary>
    public static Profile Begin(DemoWish? wish, Profile profile) => wish is null ? profile : profile with { Goals = [wish.Goal], Level = wish.Level };
}
