package nl.hangmap.classification;

import java.util.List;
import java.util.Optional;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The parts of the company that own documents, each with its scope.
@Service
public class Departments {

  private final PolicyBook book;

  Departments(PolicyBook book) {
    this.book = book;
  }

  public Optional<Department> find(String id) {
    return Optional.ofNullable(book.departments().get(id));
  }

  /// @throws Refusal `document.department-unknown`, naming the known ones
  public Department get(String id) {
    return book.department(id);
  }

  public List<Department> all() {
    return List.copyOf(book.departments().values());
  }
}
