namespace EcsPolicyStudio.LocalIam.Transfer.Reading;

/// <summary>Collects what is wrong with a file, and what of it was left out.</summary>
internal sealed class FileNotes
{
    private const int MostProblems = 100;
    private const int MostNotes = 1000;
    private readonly List<AccountFileNote> _problems = [];
    private readonly List<AccountFileNote> _notes = [];

    /// <summary>The notes; the first thousand.</summary>
    public IReadOnlyList<AccountFileNote> Notes => _notes;

    /// <summary>How many notes there were.</summary>
    public int Count { get; private set; }

    /// <summary>Adds what keeps the file from being imported.</summary>
    public void Problem(FileTree tree, FileValue value, string path, string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(Of(tree, value, path, message));
    }

    /// <summary>Adds what became of a part of the file.</summary>
    public void Note(FileTree tree, FileValue value, string path, string message)
    {
        Count++;
        if (_notes.Count < MostNotes)
            _notes.Add(Of(tree, value, path, message));
    }

    /// <summary>Ends the reading of a file that has problems.</summary>
    /// <exception cref="AccountFileException">There are problems.</exception>
    public void ThrowIfProblems()
    {
        if (_problems.Count > 0)
            throw new AccountFileException([.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static AccountFileNote Of(FileTree tree, FileValue value, string path, string message)
    {
        var (line, column) = tree.PositionOf(value);
        return new(line, column, path, message);
    }
}
