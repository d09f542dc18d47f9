using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation;

/// <summary>One check, or a family of checks that look at the same thing. Has no state: one instance serves all documents and threads.</summary>
internal abstract class PolicyCheck
{
    /// <summary>The codes it can report.</summary>
    public abstract IReadOnlyList<CheckInfo> Infos { get; }

    /// <summary>Looks at a document that is JSON and reports what it finds.</summary>
    public abstract void Run(CheckContext context);
}

/// <summary>A check that looks at each statement by itself.</summary>
internal abstract class StatementCheck : PolicyCheck
{
    public sealed override void Run(CheckContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (context.IsFull)
                return;
            Run(context, statement);
        }
    }

    protected abstract void Run(CheckContext context, StatementFacts statement);
}

/// <summary>A check that looks at each condition by itself.</summary>
internal abstract class ConditionCheck : PolicyCheck
{
    public sealed override void Run(CheckContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var condition in statement.Conditions)
            {
                if (context.IsFull)
                    return;
                Run(context, statement, condition);
            }
        }
    }

    protected abstract void Run(CheckContext context, StatementFacts statement, ConditionFacts condition);
}

/// <summary>A check that looks at each resource, of Resource and NotResource, by itself.</summary>
internal abstract class ResourceCheck : PolicyCheck
{
    public sealed override void Run(CheckContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                if (context.IsFull)
                    return;
                Run(context, statement, resource);
            }
        }
    }

    protected abstract void Run(CheckContext context, StatementFacts statement, ResourceFacts resource);
}
