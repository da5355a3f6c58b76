namespace Vigor.Tests.Architecture;

public sealed class NameTests
{
    [Fact]
    public void No_two_types_have_one_name() => Rule.AssertKept(NameRules.Twice(House.NamedTypes));

    [Fact]
    public void No_two_names_differ_by_an_s() => Rule.AssertKept(NameRules.ApartByAnS(House.NamedTypes));

    [Fact]
    public void Two_of_one_name_are_seen()
    {
        TypeName[] types = [new("House.Plans", "Routes"), new("House.Plans", "Route"), new("House.Ai", "Routes"), new("House.Ai", "Routes")];
        Assert.Equal(["House.Ai.Routes and House.Plans.Routes"], NameRules.Twice(types));
    }

    [Fact]
    public void Two_that_differ_by_an_s_are_seen()
    {
        TypeName[] types = [new("House.Plans", "PlanService"), new("House.Training", "PlanServices"), new("House.Plans", "Plan")];
        Assert.Equal(["House.Plans.PlanService and House.Training.PlanServices"], NameRules.ApartByAnS(types));
    }
}
