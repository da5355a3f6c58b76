namespace Vigor.Tests.Architecture;

/// <summary>Code that can be read a piece at a time.</summary>
public sealed class CodeTests
{
    [Fact]
    public void No_method_is_long_without_a_reason() => AssertNone(CodeRules.LongMethods);

    [Fact]
    public void No_constructor_takes_many_parameters() => AssertNone(CodeRules.WideConstructors);

    [Fact]
    public void No_condition_stands_inside_a_condition() => AssertNone(CodeRules.NestedConditionals);

    [Fact]
    public void A_namespace_is_called_like_its_folder() => AssertNone(CodeRules.ForeignNamespaces);

    [Fact]
    public void Usings_are_sorted() => AssertNone(CodeRules.UnsortedUsings);

    private static void AssertNone(Func<SourceFile, IReadOnlyList<string>> rule) =>
        Rule.AssertKept(Sources.CSharp.SelectMany(rule));
}
