namespace EcsPolicyStudio.Web.Simulation;

/// <summary>Text fields that hold one thing a line.</summary>
public static class TextLines
{
    /// <summary>How many problems of a field are told; the rest are found once these are mended.</summary>
    public const int MaxProblems = 8;

    /// <summary>The lines that are not empty, without surrounding white space, with their numbers from 1.</summary>
    /// <param name="text">The text of the field.</param>
    public static IReadOnlyList<(int Line, string Value)> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split('\n').Select((line, index) => (Line: index + 1, Value: line.Trim())).Where(line => line.Value.Length > 0)];
    }
}
