namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>Something in an account file, with its place.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="Path">The value by its names, such as <c>UserDetailList[3].UserName</c>; empty for the file as a whole.</param>
/// <param name="Message">What is wrong with it, or what became of it.</param>
public sealed record AccountFileNote(int Line, int Column, string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? $"Line {Line}, column {Column}: {Message}" : $"Line {Line}, column {Column}, {Path}: {Message}";
}

/// <summary>A file cannot be imported; nothing in the account was changed.</summary>
/// <param name="problems">What is wrong with it, in the order of the file.</param>
public sealed class AccountFileException(IReadOnlyList<AccountFileNote> problems) : Exception(problems[0].ToString())
{
    /// <summary>What is wrong with it, in the order of the file; the first hundred.</summary>
    public IReadOnlyList<AccountFileNote> Problems { get; } = problems;
}
