using System.Linq.Expressions;

namespace Vigor.Core.Coach;

/// <summary>
/// The messages of one way through a conversation. Branch 0 is how it went first; branch n is the n-th of its
/// <see cref="Conversation.Branches"/>, and shows what its parents hold up to where it left them.
/// </summary>
internal static class BranchPath
{
    /// <summary>Messages that belong to a branch, in no order.</summary>
    public static IQueryable<Message> On(this IQueryable<Message> messages, Conversation conversation, int branch)
    {
        var message = Expression.Parameter(typeof(Message), "message");
        Expression? any = null;
        foreach (var (number, from, before) in Stretches(conversation.Branches, branch))
        {
            var at = Expression.Property(message, nameof(Message.Number));
            Expression stretch = Expression.Equal(Expression.Property(message, nameof(Message.Branch)), Expression.Constant(number));
            stretch = Expression.AndAlso(stretch, Expression.GreaterThanOrEqual(at, Expression.Constant(from)));
            stretch = before == int.MaxValue ? stretch : Expression.AndAlso(stretch, Expression.LessThan(at, Expression.Constant(before)));
            any = any is null ? stretch : Expression.OrElse(any, stretch);
        }

        return messages
            .Where(one => one.ConversationId == conversation.Id)
            .Where(Expression.Lambda<Func<Message, bool>>(any!, message));
    }

    /// <summary>The branches that ask the same question differently, the first one first; only the branch itself when it was asked once.</summary>
    /// <param name="branches">All branches of the conversation.</param>
    /// <param name="branch">Where the question stands.</param>
    /// <param name="number">Its number.</param>
    public static IReadOnlyList<int> Alternatives(IReadOnlyList<ConversationBranch> branches, int branch, int number)
    {
        var origin = Origin(branches, branch, number);
        return [origin, .. Enumerable.Range(1, branches.Count).Where(other => branches[other - 1] == new ConversationBranch(origin, number))];
    }

    /// <summary>The branch in which a question was asked first.</summary>
    public static int Origin(IReadOnlyList<ConversationBranch> branches, int branch, int number) =>
        branch > 0 && branches[branch - 1].From == number ? branches[branch - 1].Parent : branch;

    private static IEnumerable<(int Branch, int From, int Before)> Stretches(IReadOnlyList<ConversationBranch> branches, int branch)
    {
        var before = int.MaxValue;
        while (branch > 0)
        {
            var (parent, from) = branches[branch - 1];
            if (from < before)
            {
                yield return (branch, from, before);
                before = from;
            }

            branch = parent;
        }

        yield return (0, 1, before);
    }
}
