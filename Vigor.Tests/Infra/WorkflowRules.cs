using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Vigor.Tests.Infra;

/// <summary>What a workflow must hold to. Each rule names what breaks it.</summary>
internal static partial class WorkflowRules
{
    private static readonly string[] Writable = ["id-token"];

    public static YamlMappingNode Parse(string text)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(text);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Broken(YamlMappingNode workflow) =>
    [
        .. Rights(workflow, "the workflow"),
        .. Jobs(workflow).SelectMany(job => InJob(job.Name, job.Job)),
    ];

    /// <summary>The lines that a shell runs.</summary>
    public static IEnumerable<string> Scripts(YamlMappingNode workflow) =>
        Jobs(workflow).SelectMany(job => Steps(job.Job)).Select(step => Text(step, "run")).Where(run => run.Length > 0);

    private static IEnumerable<string> InJob(string name, YamlMappingNode job)
    {
        if (Get(job, "permissions") is not null)
        {
            foreach (var broken in Rights(job, name))
            {
                yield return broken;
            }
        }

        if (Text(job, "uses") is { Length: > 0 } called)
        {
            if (!called.StartsWith("./", StringComparison.Ordinal) && !Pinned().IsMatch(called))
            {
                yield return $"{name}: {called} is not pinned";
            }

            yield break;
        }

        if (!int.TryParse(Text(job, "timeout-minutes"), CultureInfo.InvariantCulture, out _))
        {
            yield return $"{name}: has no end";
        }

        foreach (var step in Steps(job))
        {
            foreach (var broken in InStep(step))
            {
                yield return $"{name}: {broken}";
            }
        }
    }

    private static IEnumerable<string> InStep(YamlMappingNode step)
    {
        var (uses, run) = (Text(step, "uses"), Text(step, "run"));
        if (uses.Length > 0 && !Pinned().IsMatch(uses))
        {
            yield return $"{uses} is not pinned";
        }

        if (uses.StartsWith("actions/checkout@", StringComparison.Ordinal) && (Get(step, "with") is not YamlMappingNode with || Text(with, "persist-credentials") != "false"))
        {
            yield return "a checkout keeps the token";
        }

        // What stands between the braces is put into the script as it is, before the shell reads it.
        if (run.Contains("${{", StringComparison.Ordinal))
        {
            yield return $"a script holds an expression: {run}";
        }

        if (Printing().IsMatch(run))
        {
            yield return $"a script prints what may be secret: {run}";
        }
    }

    private static IEnumerable<string> Rights(YamlMappingNode owner, string name)
    {
        if (Get(owner, "permissions") is not YamlMappingNode rights)
        {
            yield return $"{name}: says nothing of its rights";
            yield break;
        }

        foreach (var (right, level) in rights.Children)
        {
            if (level.ToString() == "write" && !Writable.Contains(right.ToString()))
            {
                yield return $"{name}: may write {right}";
            }
        }
    }

    private static IEnumerable<(string Name, YamlMappingNode Job)> Jobs(YamlMappingNode workflow) =>
        Get(workflow, "jobs") is YamlMappingNode jobs ? jobs.Children.Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value)) : [];

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => Get(job, "steps") is YamlSequenceNode steps ? steps.Children.OfType<YamlMappingNode>() : [];

    private static YamlNode? Get(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string Text(YamlMappingNode node, string key) => (Get(node, key) as YamlScalarNode)?.Value ?? "";

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@(v\d+|[0-9a-f]{40})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\bset -x\b|\bprintenv\b|(^|[;&|]\s*)env\s*($|[;&|])|\becho\b.*(SECRET|PASSWORD|TOKEN|KEY)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Printing();
}
