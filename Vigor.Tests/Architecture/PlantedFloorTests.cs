namespace Vigor.Tests.Architecture;

/// <summary>The rules for floors see what breaks them.</summary>
public sealed class PlantedFloorTests
{
    private static readonly Lazy<TypeGraph> Crooked = new(() => Planted.House(
        """
        using System.Threading.Tasks;

        namespace House.Data
        {
            public sealed class Table;
        }

        namespace House.Plans
        {
            public sealed class Plan(Writing.Pen pen)
            {
                public Writing.Pen Pen => pen;
            }

            public sealed class Programme;
        }

        namespace House.Plans.Writing
        {
            public sealed class Pen
            {
                public async Task<object> WriteAsync()
                {
                    await Task.Yield();
                    return new Checking.Judge();
                }
            }
        }

        namespace House.Plans.Checking
        {
            public sealed class Judge
            {
                public object Answer() => System.Linq.Enumerable.Select([1], _ => Deep.Rule.Make());
            }
        }

        namespace House.Plans.Checking.Deep
        {
            public sealed class Rule
            {
                public static object Make() => new Writing.Paper();

                public Data.Table? Table { get; init; }
            }
        }

        namespace House.Plans.Writing
        {
            public sealed class Paper
            {
                public Services.PlanService? Door;
            }
        }

        namespace House.Plans.Services
        {
            public sealed class PlanService
            {
                public Programme? Programme { get; init; }
            }
        }
        """));

    [Fact]
    public void A_use_from_inside_an_async_method_or_a_function_within_it_is_a_use()
    {
        Assert.Equal(
            ["House.Plans.Checking.Deep.Rule uses House.Data.Table"],
            FloorRules.Uses(Crooked.Value, "House.Plans", "House.Data"));
        Assert.Empty(FloorRules.Uses(Crooked.Value, "House.Data", "House.Plans"));
    }

    [Fact]
    public void A_circle_by_way_of_a_third_is_seen_and_what_only_leads_into_it_is_not() =>
        Assert.Equal(
            [
                "House.Plans.Checking.Deep.Rule uses House.Plans.Writing.Paper",
                "House.Plans.Checking.Judge uses House.Plans.Checking.Deep.Rule",
                "House.Plans.Plan uses House.Plans.Writing.Pen",
                "House.Plans.Services.PlanService uses House.Plans.Programme",
                "House.Plans.Writing.Paper uses House.Plans.Services.PlanService",
                "House.Plans.Writing.Pen uses House.Plans.Checking.Judge",
            ],
            FloorRules.Circles(Crooked.Value, "House"));

    [Fact]
    public void A_word_that_uses_a_room_is_seen() =>
        Assert.Equal(["House.Plans.Plan uses House.Plans.Writing.Pen"], FloorRules.VocabularyThatUsesRooms(Crooked.Value, "House"));

    [Fact]
    public void A_room_that_uses_a_door_is_seen() =>
        Assert.Equal(["House.Plans.Writing.Paper uses House.Plans.Services.PlanService"], FloorRules.UsersOfOwnDoors(Crooked.Value, "House"));

    [Fact]
    public void A_use_between_neighbours_is_seen() =>
        Assert.Equal(["House.Plans.Checking.Deep.Rule uses House.Data.Table"], FloorRules.Neighbours(Crooked.Value, "House"));
}
