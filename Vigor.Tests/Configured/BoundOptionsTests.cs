using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Configured;
using Vigor.Core.People.Mail;

namespace Vigor.Tests.Configured;

public sealed class BoundOptionsTests
{
    /// <summary>Every class of options in the house.</summary>
    internal static IEnumerable<Type> All => new[] { typeof(BoundOptions).Assembly, typeof(Vigor.Web.Links).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsDefined(typeof(OptionsSectionAttribute)));

    [Fact]
    public void Every_number_has_its_range() => Assert.All(
        All.SelectMany(type => type.GetProperties()).Where(property => property.CanWrite && property.PropertyType != typeof(string) && property.PropertyType != typeof(bool) && !property.PropertyType.IsEnum),
        property => Assert.True(property.IsDefined(typeof(RangeAttribute)), $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void What_is_not_given_keeps_its_usual_value()
    {
        var limits = Read<AiLimits>(("Ai:Limits:Whole", "90.5"), ("Ai:Limits:BetweenTokens", ""));

        Assert.Equal(new AiLimits { Whole = TimeSpan.FromSeconds(90.5) }, limits);
    }

    [Fact]
    public void One_entry_of_a_table_changes_no_other()
    {
        var budget = Read<BudgetLimits>(("Ai:Budget:Users:premium", "3.5"), ("Ai:Budget:Users:Club", "9"));

        Assert.Equal(3_500_000, budget.User("Premium").Value);
        Assert.Equal(100_000, budget.User("Free").Value);
        Assert.Equal(9_000_000, budget.User("Club").Value);
        Assert.Equal(MicroUsd.FromDollars(0.10m), new BudgetLimits().User("Free"));
    }

    [Fact]
    public void An_older_key_counts_while_the_newer_is_absent()
    {
        Assert.Equal(70, Read<BudgetLimits>(("AI_COST_THRESHOLD", "70")).EconomyPercent);
        Assert.Equal(60, Read<BudgetLimits>(("AI_COST_THRESHOLD", "70"), ("Ai:Budget:EconomyPercent", "60")).EconomyPercent);
        Assert.Equal("AI_COST_THRESHOLD", Assert.Throws<ConfigurationMistake>(() => Read<BudgetLimits>(("AI_COST_THRESHOLD", "0"))).Key);
    }

    [Theory]
    [InlineData("0", "must be a number with a point before decimals, from 0.01 to 1000000.")]
    [InlineData("1,5", "must be a number with a point before decimals, from 0.01 to 1000000.")]
    [InlineData("1e3", "must be a number with a point before decimals, from 0.01 to 1000000.")]
    public void A_number_out_of_range_is_named_with_its_range(string value, string sentence) => Assert.Equal(
        $"Ai:Limits:Whole: {sentence}",
        Assert.Throws<ConfigurationMistake>(() => Read<AiLimits>(("Ai:Limits:Whole", value))).Message);

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("2.5")]
    [InlineData("1")]
    public void A_whole_number_is_no_fraction(string value) => Assert.Equal(
        "Ai:Breaker:MinimumCalls: must be a whole number, from 2 to 10000.",
        Assert.Throws<ConfigurationMistake>(() => Read<BreakerOptions>(("Ai:Breaker:MinimumCalls", value))).Message);

    [Fact]
    public void A_word_is_one_of_those_there_are()
    {
        Assert.Equal(MailSecurity.StartTls, Read<SmtpOptions>(("Smtp:Security", "starttls")).Security);
        Assert.Equal(
            "Smtp:Security: must be one of Auto, None, StartTls, Tls.",
            Assert.Throws<ConfigurationMistake>(() => Read<SmtpOptions>(("Smtp:Security", "1"))).Message);
    }

    /// <summary>The value of an option as the configuration would give it; null where there is none.</summary>
    internal static string? Text(object? value) => value switch
    {
        null => null,
        bool holds => holds ? "true" : "false",
        TimeSpan time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        MicroUsd money => money.Dollars.ToString("0.00####", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static TOptions Read<TOptions>(params (string Key, string Value)[] values)
        where TOptions : class, new() =>
        BoundOptions.Read<TOptions>(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
