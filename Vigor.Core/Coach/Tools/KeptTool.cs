using System.Text.Json;
using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Asking;

namespace Vigor.Core.Coach.Tools;

/// <summary>A tool of which every call is kept, so that "What the coach sees" leaves nothing out.</summary>
internal sealed class KeptTool(AIFunction tool, Func<string, CancellationToken, Task> keep) : DelegatingAIFunction(tool)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var result = ToolRound.Bounded((await base.InvokeCoreAsync(arguments, cancellationToken))?.ToString() ?? "");
        await keep($"{Name} {JsonSerializer.Serialize(arguments, AIJsonUtilities.DefaultOptions)}\n{result}", cancellationToken);
        return result;
    }
}
