using Vigor.Core.People;

namespace Vigor.Core.Operations;

/// <summary>Who may look after others. Every door of this feature asks first, whatever the page before it asked.</summary>
internal static class Rights
{
    /// <summary>Lets administrators pass.</summary>
    /// <exception cref="Refusal">Anybody else.</exception>
    public static void DemandAdministrator(this Actor actor) => Demand(actor.Role == Role.Admin, "Only administrators can do this.");

    /// <summary>Lets those who help people, and administrators, pass.</summary>
    /// <exception cref="Refusal">Anybody else.</exception>
    public static void DemandSupport(this Actor actor) => Demand(actor.Role is Role.Support or Role.Admin, "Only support can do this.");

    private static void Demand(bool isRight, string sentence)
    {
        if (!isRight)
        {
            throw new Refusal(RefusalCode.Forbidden, sentence);
        }
    }
}
