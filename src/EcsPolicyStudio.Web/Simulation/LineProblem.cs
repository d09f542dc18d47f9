namespace EcsPolicyStudio.Web.Simulation;

/// <summary>What is wrong with a line of a text field.</summary>
/// <param name="Line">The line, from 1; null where it is about the field as a whole.</param>
/// <param name="Text">What is wrong and what to type.</param>
public sealed record LineProblem(int? Line, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? Text : $"Line {Line}: {Text}";
}
