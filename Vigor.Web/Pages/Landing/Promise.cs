namespace Vigor.Web.Pages.Landing;

/// <summary>What Vigor holds to, in words a newcomer can check.</summary>
internal sealed record Promise(string Title, string Text, string Icon)
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new(
            "An answer always comes",
            "When an AI provider fails, even halfway through a sentence, the next one takes over. The last one lives in Vigor itself and needs no network. Each answer says who gave it.",
            "M4 5h16v11H10l-5 4v-4H4zM8.5 10.500l2.500 2.500 4.500-4.500"),
        new(
            "Every plan is checked",
            "Rules look over each workout before you see it: your equipment, your minutes, and nothing that a sore knee or back forbids. You can open every check.",
            "M12 3l7.500 3v5.500c0 4.500-3.200 7.800-7.500 9.500-4.300-1.700-7.500-5-7.500-9.500V6zM8.500 12l2.500 2.500 4.500-5"),
        new(
            "No set is lost",
            "Each set is stored when you tap. A closed tab, a dead battery or another phone goes on at the same set.",
            "M5 4h11l3 3v13H5zM8.500 4v5h6V4M8.500 20v-6h7v6"),
        new(
            "Never over budget",
            "AI costs money, so each call is set aside from a fixed budget before it is made. When the budget is used up, Vigor's own planner and coach go on, at no cost.",
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM15 9c-.7-1-1.800-1.500-3-1.500-1.700 0-3 .8-3 2.200 0 3.200 6 1.400 6 4.600 0 1.400-1.300 2.200-3 2.200-1.300 0-2.500-.6-3.100-1.600M12 5.800v1.700m0 9v1.700"),
    ];
}
