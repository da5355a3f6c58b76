namespace Vigor.Tests.Architecture;

/// <summary>The rules for code see what breaks them.</summary>
public sealed class PlantedCodeTests
{
    private static readonly string Lines = string.Concat(Enumerable.Repeat("        _ = 1;\n", CodeRules.MethodLimit - 3));

    [Fact]
    public void A_long_method_is_seen_and_one_that_says_why_is_not()
    {
        var file = Written(
            $$"""
            class Planner
            {
                /// <summary>As long as it may be.</summary>
                [Obsolete]
                void Fits()
                {
            {{Lines}}    }

                void DoesNot()
                {
                    _ = 1;
            {{Lines}}    }

                // Long because it is one table.
                void SaysWhy()
                {
                    _ = 1;
            {{Lines}}    }
            }
            """);
        var line = file.Root.ToFullString().Split('\n').ToList().FindIndex(text => text.Contains("DoesNot", StringComparison.Ordinal)) + 1;
        Assert.Equal([$"House/Planner.cs:{line}: 41 lines"], CodeRules.LongMethods(file));
    }

    [Fact]
    public void A_constructor_with_nine_parameters_is_seen() =>
        Assert.Equal(
            ["House/Planner.cs:1: 9 parameters", "House/Planner.cs:3: 9 parameters"],
            CodeRules.WideConstructors(Written(
                """
                class Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i)
                {
                    Wide(int a, int b, int c, int d, int e, int f, int g, int h, string i);
                    Wide(int a, int b, int c, int d, int e, int f, int g, string h);
                }

                record Document(int A, int B, int C, int D, int E, int F, int G, int H, int I);
                """)));

    [Fact]
    public void A_condition_inside_a_condition_is_seen() =>
        Assert.Equal(
            ["House/Planner.cs:2: b ? 2 : 3"],
            CodeRules.NestedConditionals(Written("_ = a ? 1 : 2;\n_ = a ? 1 : (b ? 2 : 3);\n_ = a switch { 1 => b ? 2 : 3, _ => 0 };")));

    [Fact]
    public void A_condition_in_a_Razor_file_is_seen_at_its_line_there() =>
        Assert.Equal(
            ["House/Page.razor:7: b ? 2 : 3"],
            CodeRules.NestedConditionals(SourceFile.Parse("House/Page.razor", "_ = a ? 1 : b ? 2 : 3;\n#line (7,1)-(7,9) 4 \"House/Page.razor\"\n_ = a ? 1 : b ? 2 : 3;\n#line hidden\n_ = a ? 1 : b ? 2 : 3;", isMade: true)));

    [Fact]
    public void A_namespace_that_is_not_its_folder_is_seen() =>
        Assert.Equal(["House/Planner.cs:1: House.Plans"], CodeRules.ForeignNamespaces(Written("namespace House.Plans;")));

    [Fact]
    public void Usings_out_of_order_are_seen()
    {
        const string Sorted = "using System.Text;\nusing House;\nusing House.Plans;\nusing Houses;\nusing static System.Math;\nusing Aim = House.Plans.Goal;\n";
        Assert.Empty(CodeRules.UnsortedUsings(Written(Sorted)));
        Assert.Equal(["House/Planner.cs:4: using System.Text;"], CodeRules.UnsortedUsings(Written("using House;\nusing House.Plans;\nusing Houses;\nusing System.Text;\n")));
        Assert.Equal(["House/Planner.cs:2: using House.Plans;"], CodeRules.UnsortedUsings(Written("using Houses;\nusing House.Plans;\n")));
        Assert.Equal(["House/Planner.cs:2: using House;"], CodeRules.UnsortedUsings(Written("using Aim = House.Plans.Goal;\nusing House;\n")));
        Assert.Equal(["House/Planner.cs:2: using House;"], CodeRules.UnsortedUsings(Written("using static System.Math;\nusing House;\n")));
    }

    private static SourceFile Written(string code) => SourceFile.Parse("House/Planner.cs", code);
}
