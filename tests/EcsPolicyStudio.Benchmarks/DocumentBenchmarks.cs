using BenchmarkDotNet.Attributes;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>Reading, editing and writing the 6,144-character policy.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private PolicyDocument _document = null!;
    private PolicyDraft _draft = null!;
    private EditHistory _history = null!;
    private EditingSession _session = null!;

    /// <summary>Reads the policy once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _document = PolicyDocument.Parse(Samples.Ecs);
        _draft = PolicyReader.Read(_document)!;
        _history = new(_draft);
        _session = new(_draft, ServiceCatalog.Default, "123456789012");
        _ = _session.Document;
    }

    /// <summary>Text to document.</summary>
    [Benchmark]
    public PolicyDocument Parse() => PolicyDocument.Parse(Samples.Ecs);

    /// <summary>One statement replaced in the text.</summary>
    [Benchmark]
    public string ReplaceStatement() => _document.ReplaceStatement(4, "{}").ApplyTo(_document.Text);

    /// <summary>Document to permission blocks.</summary>
    [Benchmark]
    public PolicyDraft? ReadBlocks() => PolicyReader.Read(_document);

    /// <summary>An action added to a block and the document written.</summary>
    [Benchmark]
    public string EditAndWrite() => PolicyWriter.Write(_draft.Update(3, b => b.WithActionPattern("ecs:StartTask")), ServiceCatalog.Default);

    /// <summary>One step of the history and back.</summary>
    [Benchmark]
    public bool EditAndUndo()
    {
        _history.Apply(d => d.Update(3, b => b.WithActionPattern("ecs:StartTask")));
        return _history.Undo();
    }

    /// <summary>A whole step of the editor: edit, document, blocks, problems; and back.</summary>
    [Benchmark]
    public int SessionStep()
    {
        _session.Update(3, b => b.WithActionPattern("ecs:StartTask"));
        var length = _session.Document.Length + _session.Problems.Count;
        _session.Undo();
        return length;
    }
}
